import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;

/**
 * Holds every Java file below the working directory against google-java-format; {@code write} mends
 * them instead. A file that has not been touched since the last run that found nothing wrong is not
 * read again: {@code mvn clean} makes it forget.
 */
final class Format {
  private static final Path STAMP = Path.of("target/format/all-well");

  public static void main(String[] args) throws IOException, FormatterException {
    boolean write = args.length > 0 && args[0].equals("write");
    FileTime begun = FileTime.fromMillis(System.currentTimeMillis());
    Formatter formatter = new Formatter();
    int wrong = 0;
    for (Path file : sources()) {
      String before = Files.readString(file);
      String after =
          formatter.formatSourceAndFixImports(RemoveUnusedImports.removeUnusedImports(before));
      if (before.equals(after)) {
        continue;
      }
      wrong++;
      if (write) {
        Files.writeString(file, after);
      } else {
        System.err.println("not formatted: " + file);
      }
    }
    if (wrong > 0 && !write) {
      System.err.println(
          wrong + " files are not formatted. Mend them: mvn -N validate -Dformat=write");
      System.exit(1);
    }
    Files.createDirectories(STAMP.getParent());
    Files.writeString(STAMP, "");
    Files.setLastModifiedTime(STAMP, begun);
  }

  private static List<Path> sources() throws IOException {
    FileTime before =
        Files.exists(STAMP) ? Files.getLastModifiedTime(STAMP) : FileTime.fromMillis(0);
    try (var files = Files.walk(Path.of(""))) {
      List<Path> ours = files.filter(Format::isOurSource).toList();
      return ours.stream().filter(file -> modified(file).compareTo(before) >= 0).toList();
    }
  }

  private static FileTime modified(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOurSource(Path file) {
    String path = "/" + file.toString().replace('\\', '/');
    return path.endsWith(".java")
        && !path.contains("/target/")
        && !path.contains("/.")
        && !path.contains("/node_modules/");
  }

  private Format() {}
}
