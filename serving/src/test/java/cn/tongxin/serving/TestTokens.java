package cn.tongxin.serving;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Bearer tokens that tests write themselves; as a bean it stands in for the issuer. */
public final class TestTokens implements JwtDecoder {

  /** A token of somebody with one role in a place. */
  public static String of(String subject, String area, String role, String... permissions) {
    String claims = subject + "\n" + area + "\n" + role + "\n" + String.join(",", permissions);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(UTF_8));
  }

  @Override
  public Jwt decode(String token) {
    try {
      String[] parts = new String(Base64.getUrlDecoder().decode(token), UTF_8).split("\n", -1);
      return Jwt.withTokenValue(token)
          .header("alg", "none")
          .subject(parts[0])
          .claim("area", parts[1])
          .claim("roles", List.of(parts[2]))
          .claim("permissions", Arrays.asList(parts[3].split(",")))
          .expiresAt(Instant.now().plusSeconds(60))
          .build();
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw new BadJwtException("not a test token");
    }
  }
}
