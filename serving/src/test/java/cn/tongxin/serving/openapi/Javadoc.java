package cn.tongxin.serving.openapi;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.ReturnTree;
import com.sun.source.doctree.ThrowsTree;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.providers.JavadocProvider;

/**
 * The sentences of the code: what a request, a document and a field are is said once, in Javadoc,
 * and read from the sources, because the running service does not carry it.
 */
final class Javadoc implements JavadocProvider {
  private final Map<String, DocCommentTree> comments;

  Javadoc(Map<String, DocCommentTree> comments) {
    this.comments = comments;
  }

  @Override
  public String getClassJavadoc(Class<?> type) {
    DocCommentTree comment = comments.get(type.getCanonicalName());
    return comment == null ? "" : text(comment.getFullBody());
  }

  @Override
  public Map<String, String> getRecordClassParamJavadoc(Class<?> type) {
    return tags(comments.get(type.getCanonicalName()), ParamTree.class)
        .filter(param -> !param.isTypeParameter())
        .collect(
            Collectors.toMap(
                param -> param.getName().toString(), param -> text(param.getDescription())));
  }

  @Override
  public String getMethodJavadocDescription(Method method) {
    DocCommentTree comment = of(method);
    return comment == null ? "" : text(comment.getFullBody());
  }

  @Override
  public String getMethodJavadocReturn(Method method) {
    return tags(of(method), ReturnTree.class)
        .map(tag -> text(tag.getDescription()))
        .findFirst()
        .orElse("");
  }

  /** By status: a method says {@code @throws Problem 409 if ...}. */
  @Override
  public Map<String, String> getMethodJavadocThrows(Method method) {
    Map<String, String> refusals = new LinkedHashMap<>();
    tags(of(method), ThrowsTree.class)
        .map(tag -> text(tag.getDescription()).split(" ", 2))
        .forEach(words -> refusals.merge(words[0], words[1], (one, other) -> one + "; " + other));
    return refusals;
  }

  @Override
  public String getParamJavadoc(Method method, String name) {
    return tags(of(method), ParamTree.class)
        .filter(param -> param.getName().toString().equals(name))
        .map(param -> text(param.getDescription()))
        .findFirst()
        .orElse("");
  }

  @Override
  public String getFieldJavadoc(Field field) {
    return "";
  }

  @Override
  public String getFirstSentence(String text) {
    int end = text.indexOf(". ");
    return end < 0 ? text : text.substring(0, end + 1);
  }

  private DocCommentTree of(Method method) {
    return comments.get(method.getDeclaringClass().getCanonicalName() + "#" + method.getName());
  }

  private static <T extends DocTree> Stream<T> tags(DocCommentTree comment, Class<T> kind) {
    return comment == null
        ? Stream.empty()
        : comment.getBlockTags().stream().filter(kind::isInstance).map(kind::cast);
  }

  private static String text(List<? extends DocTree> parts) {
    return parts.stream().map(Javadoc::text).collect(Collectors.joining()).replaceAll("\\s+", " ");
  }

  private static String text(DocTree part) {
    return switch (part) {
      case LiteralTree literal -> literal.getBody().getBody();
      case LinkTree link when link.getLabel().isEmpty() -> link.getReference().getSignature();
      case LinkTree link -> text(link.getLabel());
      default -> part.toString();
    };
  }
}
