package cn.tongxin.local.platform;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bearer tokens of demo users, from the demo issuer, by client credentials. */
public final class Tokens {
  private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
  private static final int UNAUTHORIZED = 401;

  private final Path secret;
  private final URI endpoint;

  /** From the issuer at these ports, with the secret it has left in this data directory. */
  public Tokens(Path data, Ports ports) {
    this.secret = data.resolve("issuer/demo-secret");
    this.endpoint = ports.uri(Part.ISSUER).resolve("/oauth2/token");
  }

  /** A token of 12 hours; an unknown user or an issuer that is not there is a {@link UserError}. */
  public String of(String user) {
    try {
      return request(user, user + ":" + Files.readString(secret) + "." + user);
    } catch (NoSuchFileException never) {
      throw new UserError("the issuer has never run: ./tongxin up starts it");
    } catch (IOException e) {
      throw new UserError("the issuer at " + endpoint + " does not answer: ./tongxin status");
    }
  }

  private String request(String user, String credentials) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) endpoint.toURL().openConnection();
    String basic = Base64.getEncoder().encodeToString(credentials.getBytes(Jvm.CHARSET));
    connection.setRequestProperty("Authorization", "Basic " + basic);
    connection.setDoOutput(true);
    connection.getOutputStream().write("grant_type=client_credentials".getBytes(Jvm.CHARSET));
    if (connection.getResponseCode() == UNAUTHORIZED) {
      throw new UserError(
          "there is no demo user "
              + user
              + "; there are, for example, county, leader, auditor, officer-410225105,"
              + " deputy-410225105, village-410225105201");
    }
    Matcher token =
        TOKEN.matcher(new String(connection.getInputStream().readAllBytes(), Jvm.CHARSET));
    if (!token.find()) {
      throw new IOException("no token in the answer");
    }
    return token.group(1);
  }
}
