package cn.tongxin.activity.directory;

import com.mongodb.client.MongoDatabase;

/** For the bench: the directory of a database in which there is no organisation yet. */
public final class EmptyDirectory {

  /** The directory in a database. */
  public static Directory in(MongoDatabase database) {
    return new MongoDirectory(database);
  }

  private EmptyDirectory() {}
}
