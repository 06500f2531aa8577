package cn.tongxin.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModulesTest {

  @Test
  void noClassIsInTwoModules() throws IOException {
    assertThat(twice(classRoots(House.ROOT))).isEmpty();
  }

  @Test
  void aClassInTwoModulesIsSeen(@TempDir Path house) throws IOException {
    for (String module : List.of("one", "two")) {
      Path classes = house.resolve(module).resolve("target/classes/cn/tongxin");
      Files.createDirectories(classes);
      Files.createFile(classes.resolve("Planted.class"));
    }
    assertThat(twice(classRoots(house))).containsExactly("cn/tongxin/Planted.class");
  }

  private static List<Path> classRoots(Path house) throws IOException {
    try (Stream<Path> all = Files.find(house, 4, (path, _) -> path.endsWith("target/classes"))) {
      return all.toList();
    }
  }

  private static List<String> twice(List<Path> roots) throws IOException {
    Map<String, Integer> seen = new HashMap<>();
    for (Path root : roots) {
      try (Stream<Path> files = Files.walk(root)) {
        files
            .map(file -> root.relativize(file).toString())
            .filter(name -> name.endsWith(".class"))
            .forEach(name -> seen.merge(name, 1, Integer::sum));
      }
    }
    return seen.keySet().stream().filter(name -> seen.get(name) > 1).toList();
  }
}
