package cn.tongxin.serving.openapi;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Reads the comments of Java sources with the JDK's own parser. */
final class Sources extends TreePathScanner<Void, String> {
  private final DocTrees trees;
  private final Map<String, DocCommentTree> found = new HashMap<>();

  private Sources(DocTrees trees) {
    this.trees = trees;
  }

  /** Comments by {@code package.Type.Inner} and {@code package.Type.Inner#method}. */
  static Map<String, DocCommentTree> comments(Path... roots) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      var sources =
          files.getJavaFileObjectsFromPaths(Stream.of(roots).flatMap(Sources::in).toList());
      var task = (JavacTask) compiler.getTask(null, files, null, List.of(), null, sources);
      Sources scanner = new Sources(DocTrees.instance(task));
      for (CompilationUnitTree unit : task.parse()) {
        scanner.scan(new TreePath(unit), String.valueOf(unit.getPackageName()));
      }
      return scanner.found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> in(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith("package-info.java"))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Void visitClass(ClassTree type, String within) {
    String name = within + "." + type.getSimpleName();
    keep(name);
    return super.visitClass(type, name);
  }

  @Override
  public Void visitMethod(MethodTree method, String within) {
    keep(within + "#" + method.getName());
    return null;
  }

  private void keep(String name) {
    DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
    if (comment != null) {
      found.put(name, comment);
    }
  }
}
