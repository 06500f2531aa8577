package cn.tongxin.local.mongo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The database as a process of its own. */
public final class MongoProcess {
  private MongoProcess() {}

  /** Arguments: port, and the H2 file; without a file the documents end with the process. */
  public static void main(String[] args) throws IOException, InterruptedException {
    EmbeddedMongo mongo = args.length > 1 ? onFile(Path.of(args[1])) : EmbeddedMongo.inMemory();
    mongo.start(Integer.parseInt(args[0]));
    Runtime.getRuntime().addShutdownHook(new Thread(mongo::close, "shutdown"));
    new CountDownLatch(1).await();
  }

  private static EmbeddedMongo onFile(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    return EmbeddedMongo.onFile(file);
  }
}
