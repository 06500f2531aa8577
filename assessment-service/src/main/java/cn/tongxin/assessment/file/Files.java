package cn.tongxin.assessment.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Files under keys that name their content, so a file that is there never changes. */
public interface Files {

  /** Keeps all that is read; the same again changes nothing. Answers how many bytes that were. */
  long save(String key, InputStream content) throws IOException;

  /** Writes a file out, a piece at a time. */
  void write(String key, long bytes, OutputStream out) throws IOException;

  /** Forgets a file. */
  void delete(String key, long bytes);
}
