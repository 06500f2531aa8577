package cn.tongxin.local;

import cn.tongxin.local.platform.UserError;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Commands that live elsewhere: a main class of this module, or of another one. */
final class External {
  private External() {}

  /** Runs {@code main} of a class on our class path. */
  static int ownMain(String className, List<String> arguments) throws Exception {
    try {
      Object strings = arguments.toArray(String[]::new);
      Class.forName(className).getMethod("main", String[].class).invoke(null, strings);
      return 0;
    } catch (ClassNotFoundException absent) {
      throw new UserError("this build has no " + className);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  /** Runs a main class of another module in its own process, with this terminal. */
  static int module(Path root, String module, String mainClass, List<String> arguments)
      throws IOException, InterruptedException {
    Path target = root.resolve(module + "/target");
    String name = Path.of(module).getFileName().toString();
    Path jar = target.resolve(name + "-0.1.0-SNAPSHOT.jar");
    if (!Files.exists(jar)) {
      throw new UserError(
          root.relativize(jar) + " is missing: build it with mvn -DskipTests package");
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
    command.add("-Dtongxin.root=" + root);
    command.addAll(List.of("-cp", jar + File.pathSeparator + target.resolve("lib") + "/*"));
    command.add(mainClass);
    command.addAll(arguments);
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
