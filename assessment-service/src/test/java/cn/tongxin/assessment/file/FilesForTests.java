package cn.tongxin.assessment.file;

import com.mongodb.client.MongoDatabase;

/** The service's own files on a test's store. */
public final class FilesForTests {
  public static Files in(MongoDatabase database) {
    return new MongoFiles(database);
  }

  private FilesForTests() {}
}
