package cn.tongxin.local.audit;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.bson.UuidRepresentation;

/** {@code ./tongxin audit verify}. */
public final class AuditCommand {

  /** Reads the ledger of the database at this address; answers the exit code. */
  public static int verify(String mongodb, Path anchors, Consumer<String> out) throws IOException {
    ConnectionString address = new ConnectionString(mongodb);
    MongoClientSettings settings =
        MongoClientSettings.builder()
            .applyConnectionString(address)
            .uuidRepresentation(UuidRepresentation.STANDARD)
            .build();
    String name = address.getDatabase() == null ? "roster" : address.getDatabase();
    try (MongoClient client = MongoClients.create(settings)) {
      return say(
          new LedgerAudit(client.getDatabase(name).getCollection("accessLedger"), anchors).run(),
          out);
    }
  }

  private static int say(LedgerAudit.Result result, Consumer<String> out) {
    result.ends().forEach((chain, end) -> out.accept("chain %s: %d entries".formatted(chain, end)));
    result
        .unanchored()
        .forEach(chain -> out.accept(chain + ": no anchor; a cut-off end would not be found"));
    result.findings().forEach(finding -> out.accept(finding.toString()));
    out.accept(
        result.findings().isEmpty()
            ? "the access ledger is as it was written"
            : result.findings().size() + " findings");
    return result.findings().isEmpty() ? 0 : 1;
  }

  private AuditCommand() {}
}
