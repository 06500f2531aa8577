package cn.tongxin.roster.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;

/**
 * The files of unfinished imports. They are full of people's data, so they are kept under a master
 * key, and only until the import is finished.
 */
interface ImportFiles {

  /** In how many pieces a file of this size is kept. */
  int chunks(int size);

  void save(UUID report, byte[] file);

  /** Keeps a file piece by piece as it is read, however large it is. */
  void save(UUID report, InputStream file) throws IOException;

  /** The whole file; empty where not all of it came to be kept. */
  Optional<byte[]> open(UUID report, int chunks);

  /** The same as a stream that reads one piece after the other; fails where one is missing. */
  InputStream stream(UUID report, int chunks);

  void delete(UUID report, int chunks);
}
