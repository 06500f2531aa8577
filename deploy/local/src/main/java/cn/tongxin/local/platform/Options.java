package cn.tongxin.local.platform;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/**
 * What to start and where its state is kept.
 *
 * @param root the repository, where the built jars are
 * @param data the directory of all state, logs and pid files
 * @param portOffset added to every port
 * @param store whether documents are kept on a file
 * @param parts the processes to start
 * @param training whether this run records start-up caches, written as the parts end
 */
public record Options(
    Path root, Path data, int portOffset, Store store, Set<Part> parts, boolean training) {

  /** Where documents are kept. */
  public enum Store {
    /** In the database's process, gone with it. */
    MEMORY,
    /** In an H2 file. */
    FILE
  }

  /** Everything, on a file in {@code .tongxin}, on the usual ports. */
  public static Options in(Path root) {
    Path data = root.toAbsolutePath().normalize().resolve(".tongxin");
    return new Options(
        root.toAbsolutePath().normalize(), data, 0, Store.FILE, EnumSet.allOf(Part.class), false);
  }

  /** The same with another directory of state. */
  public Options withData(Path dir) {
    Path absolute = dir.toAbsolutePath().normalize();
    return new Options(root, absolute, portOffset, store, parts, training);
  }

  /** The same on other ports. */
  public Options withPortOffset(int offset) {
    return new Options(root, data, offset, store, parts, training);
  }

  /** The same with another store. */
  public Options withStore(Store other) {
    return new Options(root, data, portOffset, other, parts, training);
  }

  /** The same with only some parts. */
  public Options withParts(Set<Part> some) {
    return new Options(root, data, portOffset, store, EnumSet.copyOf(some), training);
  }

  /** The same, recording start-up caches. */
  public Options withTraining() {
    return new Options(root, data, portOffset, store, parts, true);
  }

  /** Where the parts will listen. */
  public Ports ports() {
    return new Ports(portOffset);
  }
}
