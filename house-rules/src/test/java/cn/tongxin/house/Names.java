package cn.tongxin.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** Every name that the platform uses: in code, on the wire and on the screen. */
final class Names {

  /** Types, fields and methods, each with where it is. */
  static Stream<Name> inCode(JavaClasses classes) {
    return classes.stream().flatMap(Names::inCode);
  }

  private static Stream<Name> inCode(JavaClass type) {
    Stream<String> members =
        Stream.concat(
            type.getFields().stream().map(field -> field.getName()),
            type.getMethods().stream().map(method -> method.getName()));
    return Stream.concat(Stream.of(type.getSimpleName()), members)
        .map(name -> new Name(type.getName(), name));
  }

  /** Keys and texts of data files, at any depth. */
  static Stream<Name> inData(String glob) {
    return House.files(glob).stream().flatMap(file -> texts(file.toString(), House.read(file)));
  }

  /** Keys and texts of one JSON or YAML text. */
  static Stream<Name> texts(String where, String json) {
    List<String> found = new ArrayList<>();
    new Yaml().loadAll(json).forEach(document -> collect(document, found));
    return found.stream().map(name -> new Name(where, name));
  }

  private static void collect(Object node, List<String> found) {
    switch (node) {
      case Map<?, ?> map ->
          map.forEach(
              (key, value) -> {
                found.add(String.valueOf(key));
                collect(value, found);
              });
      case Collection<?> list -> list.forEach(value -> collect(value, found));
      case String text -> found.add(text);
      case null, default -> {}
    }
  }

  /** Message keys and their words, line by line. */
  static Stream<Name> inMessages() {
    return House.files("{**/src/main/resources/*.properties}").stream()
        .flatMap(file -> House.read(file).lines().map(line -> new Name(file.toString(), line)));
  }

  /**
   * One name.
   *
   * @param where the type or file that has it
   * @param text the name itself
   */
  record Name(String where, String text) {}

  private Names() {}
}
