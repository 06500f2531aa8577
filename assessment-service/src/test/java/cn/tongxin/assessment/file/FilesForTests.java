package cn.tongxin.assessment.file;

import cn.tongxin.eventing.TestStore;

/** The service's own files on a test's store. */
public final class FilesForTests {
  public static Files in(TestStore store) {
    return new MongoFiles(store.database());
  }

  private FilesForTests() {}
}
