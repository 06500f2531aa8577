package cn.tongxin.roster.intake;

import java.io.IOException;
import java.io.InputStream;

/** A file that was sent; it can be read more than once. */
@FunctionalInterface
interface Upload {

  /** Its bytes from the beginning. */
  InputStream open() throws IOException;
}
