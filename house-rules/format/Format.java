import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Holds every Java file below the working directory against google-java-format; {@code write} mends
 * them instead.
 */
final class Format {
  public static void main(String[] args) throws IOException, FormatterException {
    boolean write = args.length > 0 && args[0].equals("write");
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
  }

  private static List<Path> sources() throws IOException {
    try (var files = Files.walk(Path.of(""))) {
      return files.filter(Format::isOurSource).toList();
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
