package cn.tongxin.local.platform;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;

/**
 * The built jars, made ready to start fast: an application jar is extracted once, and beside it
 * lies the start-up cache that a training run has left. Both belong to one jar.
 */
final class Apps {
  private static final String VERSION = "0.1.0-SNAPSHOT";

  private final Path root;

  Apps(Path root) {
    this.root = root;
  }

  /** What follows the options on the command line: a jar, or a class path. */
  List<String> target(Part part) {
    if (part.isApplication()) {
      Path jar = jar(part);
      return List.of("-jar", extracted(part, jar).resolve(jar.getFileName()).toString());
    }
    return List.of("-cp", classPath());
  }

  /** Where the start-up cache of this part is, or will be. */
  Path cache(Part part) {
    if (part.isApplication()) {
      return home(part.label(), jar(part)).resolve("start.aot");
    }
    return home("local", localJar()).resolve(part.label() + ".aot");
  }

  private Path jar(Part part) {
    String module = part == Part.ISSUER ? "deploy/issuer" : part.label();
    Path jar = root.resolve(module + "/target/" + part.label() + "-" + VERSION + "-app.jar");
    if (!Files.exists(jar)) {
      throw new UserError(
          root.relativize(jar) + " is missing: build it with mvn -DskipTests package");
    }
    return jar;
  }

  /** Jars where this code itself runs from one; in tests of the same build, what they run from. */
  private String classPath() {
    if (!Files.exists(localJar()) || !runsFromJar()) {
      return System.getProperty("java.class.path", "");
    }
    try (var lib = Files.list(root.resolve("deploy/local/target/lib"))) {
      List<String> jars = lib.map(Path::toString).sorted().toList();
      return localJar() + File.pathSeparator + String.join(File.pathSeparator, jars);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean runsFromJar() {
    return Apps.class
        .getProtectionDomain()
        .getCodeSource()
        .getLocation()
        .getPath()
        .endsWith(".jar");
  }

  private Path localJar() {
    return root.resolve("deploy/local/target/local-" + VERSION + ".jar");
  }

  private Path home(String name, Path jar) {
    return root.resolve(".tongxin/apps/" + name + "-" + hash(jar));
  }

  private Path extracted(Part part, Path jar) {
    Path home = home(part.label(), jar);
    if (!Files.exists(home.resolve(jar.getFileName()))) {
      extract(jar, home);
    }
    return home;
  }

  private static void extract(Path jar, Path home) {
    try {
      Files.createDirectories(home);
      List<String> command =
          List.of(
              Jvm.java(),
              "-XX:TieredStopAtLevel=1",
              "-Djarmode=tools",
              "-jar",
              jar.toString(),
              "extract",
              "--force",
              "--destination",
              home.toString());
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), Jvm.CHARSET);
      if (process.waitFor() != 0) {
        throw new UserError("cannot extract " + jar + ": " + said.lines().findFirst().orElse(""));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Of the directory of the jar: its checksums change with any content, its dates may not. */
  private static String hash(Path jar) {
    CRC32 hash = new CRC32();
    if (Files.exists(jar)) {
      try (ZipFile zip = new ZipFile(jar.toFile())) {
        zip.stream().forEach(e -> hash.update((e.getName() + e.getCrc()).getBytes(Jvm.CHARSET)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return "%08x".formatted(hash.getValue());
  }
}
