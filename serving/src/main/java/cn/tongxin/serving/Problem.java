package cn.tongxin.serving;

import java.util.List;

/**
 * A refusal that the caller is told as an RFC 9457 problem document in the caller's language. Its
 * code is the last part of the document's {@code type} and the key of its words in the message
 * files.
 */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final transient List<Object> arguments;
  private final transient List<FieldError> errors;

  private Problem(int status, String code, List<Object> arguments, List<FieldError> errors) {
    super(code, null, false, false);
    this.status = status;
    this.code = code;
    this.arguments = arguments;
    this.errors = errors;
  }

  /** 404: it does not exist, or not for this caller. */
  public static Problem notFound(String code, Object... arguments) {
    return new Problem(404, code, List.of(arguments), List.of());
  }

  /** 409: the state of the thing does not allow it. */
  public static Problem conflict(String code, Object... arguments) {
    return new Problem(409, code, List.of(arguments), List.of());
  }

  /** 412: somebody changed it since the caller read it. */
  public static Problem changedMeanwhile() {
    return new Problem(412, "changed-meanwhile", List.of(), List.of());
  }

  /** 403: the caller's role does not allow it. */
  public static Problem forbidden() {
    return new Problem(403, "forbidden", List.of(), List.of());
  }

  /** 422: one field is wrong; {@code code} is the key of the words that say how. */
  public static Problem invalid(String field, String code, Object... arguments) {
    return invalid(List.of(new FieldError(field, code, List.of(arguments))));
  }

  /** 422: these fields are wrong. */
  public static Problem invalid(List<FieldError> errors) {
    return new Problem(422, "invalid", List.of(), errors);
  }

  /** Another refusal, such as 413 or 429, with its code. */
  public static Problem of(int status, String code, Object... arguments) {
    return new Problem(status, code, List.of(arguments), List.of());
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The stable name of this kind of refusal. */
  public String code() {
    return code;
  }

  /** What the words of the detail are filled with. */
  public List<Object> arguments() {
    return arguments;
  }

  /** The wrong fields, for 422. */
  public List<FieldError> errors() {
    return errors;
  }

  /**
   * One wrong field.
   *
   * @param field its path in the request, such as {@code visits[3].visitedOn}
   * @param code key of the words that say how it is wrong
   * @param arguments what the words are filled with
   */
  public record FieldError(String field, String code, List<Object> arguments) {}
}
