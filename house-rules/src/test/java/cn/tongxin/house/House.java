package cn.tongxin.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Where the house is, and what is in it. */
final class House {
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  static final String PLANTED = "cn.tongxin.house.planted";

  private static final Set<String> OUTSIDE_THE_DOMAIN =
      Set.of("eventing", "serving", "gateway", "issuer", "local", "bench");

  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("cn/tongxin/house"))
          .importPackages("cn.tongxin");

  /** The main classes of all modules. */
  static JavaClasses classes() {
    return ALL;
  }

  /** Classes that break the rules on purpose. */
  static JavaClasses planted() {
    return new ClassFileImporter().importPackages(PLANTED);
  }

  /** The first part of a class's package below ours, such as {@code activity}. */
  static String module(JavaClass type) {
    String[] parts = type.getPackageName().split("\\.");
    return parts.length > 2 ? parts[2] : "";
  }

  /** Whether the class belongs to a service: all of ours but the libraries and the machinery. */
  static boolean isOfAService(JavaClass type) {
    return type.getPackageName().startsWith("cn.tongxin.")
        && !OUTSIDE_THE_DOMAIN.contains(module(type));
  }

  /** The outermost class around a class. */
  static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(House::outermost).orElse(type);
  }

  /** Files below the root whose path matches the glob, build output left out. */
  static List<Path> files(String glob) {
    var matcher = ROOT.getFileSystem().getPathMatcher("glob:" + glob);
    try (var all = Files.walk(ROOT)) {
      return all.filter(Files::isRegularFile)
          .map(ROOT::relativize)
          .filter(path -> !isBuildOutput(path) && matcher.matches(path))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isBuildOutput(Path path) {
    String text = "/" + path;
    return text.contains("/target/") || text.contains("/.") || text.contains("/node_modules/");
  }

  /** A file's text. */
  static String read(Path relative) {
    try {
      return Files.readString(ROOT.resolve(relative));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private House() {}
}
