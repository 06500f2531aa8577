package cn.tongxin.roster.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The catalogue that the service reads, for tests of those who use it. */
public final class TheCatalogue {

  public static Catalogue read() {
    try {
      return CatalogueConfiguration.catalogue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private TheCatalogue() {}
}
