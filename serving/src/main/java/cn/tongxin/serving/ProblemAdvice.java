package cn.tongxin.serving;

import java.beans.PropertyEditor;
import java.beans.PropertyEditorSupport;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** The one place where a failure of a request becomes an answer. */
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {
  private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

  private final ProblemWriter writer;

  ProblemAdvice(ProblemWriter writer) {
    this.writer = writer;
  }

  /** Spring would fall back on the JDK's lenient reading. */
  @InitBinder
  void readExactly(WebDataBinder binder) {
    binder.registerCustomEditor(UUID.class, reading(ExactId::of));
    binder.registerCustomEditor(
        LocalDate.class, reading(text -> text.isEmpty() ? null : ExactDay.of(text)));
  }

  private static PropertyEditor reading(Function<String, @Nullable Object> form) {
    return new PropertyEditorSupport() {
      @Override
      public void setAsText(String text) {
        setValue(form.apply(text));
      }
    };
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(Problem problem, Locale locale) {
    return ResponseEntity.status(problem.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(writer.detail(problem, locale));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> mistyped(MethodArgumentTypeMismatchException e, Locale locale) {
    return refused(Problem.invalid(e.getName(), "malformed"), locale);
  }

  /** Parameters are decoded when somebody first asks for one. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> undecodable(InvalidParameterException e, Locale locale) {
    return refused(Problem.of(400, "query.unreadable"), locale);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unexpected(Exception e, Locale locale) {
    // The message may quote a person's data, so the log names the kind and the place of the fault
    // only.
    log.atError()
        .addKeyValue("error", e.getClass().getName())
        .addKeyValue("at", List.of(e.getStackTrace()).stream().limit(8).toList())
        .log("request failed");
    return refused(Problem.of(500, "internal"), locale);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return answer(unreadable(e));
  }

  private static Problem unreadable(HttpMessageNotReadableException e) {
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof Problem problem) {
        return problem;
      }
    }
    if (e.getCause() instanceof JacksonException json
        && !isNoJson(json)
        && !json.getPath().isEmpty()) {
      boolean unknown = json instanceof UnrecognizedPropertyException;
      return Problem.invalid(path(json), unknown ? "unknown-field" : "malformed");
    }
    return Problem.of(400, "body.unreadable");
  }

  /** A number out of bounds is JSON, though the parser is the one that says so. */
  private static boolean isNoJson(JacksonException e) {
    return e instanceof StreamReadException && !(e instanceof InputCoercionException);
  }

  private static String path(JacksonException e) {
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference step : e.getPath()) {
      if (step.getPropertyName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return path.toString();
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
      MissingServletRequestParameterException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return answer(Problem.invalid(e.getParameterName(), "required"));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return answer(Problem.invalid(errors(e.getBindingResult().getFieldErrors())));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
      HandlerMethodValidationException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    List<Problem.FieldError> errors =
        e.getParameterValidationResults().stream()
            .flatMap(
                result ->
                    result instanceof ParameterErrors bean
                        ? errors(bean.getFieldErrors()).stream()
                        : result.getResolvableErrors().stream()
                            .map(
                                error ->
                                    new Problem.FieldError(
                                        String.valueOf(
                                            result.getMethodParameter().getParameterName()),
                                        String.valueOf(error.getDefaultMessage()),
                                        List.of())))
            .toList();
    return answer(Problem.invalid(errors));
  }

  private static List<Problem.FieldError> errors(
      List<org.springframework.validation.FieldError> errors) {
    return errors.stream()
        .map(
            error ->
                new Problem.FieldError(
                    error.getField(), String.valueOf(error.getDefaultMessage()), List.of()))
        .toList();
  }

  /**
   * Everything else that Spring MVC refuses: unknown path, wrong method, wrong media type, missing
   * part.
   */
  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception e,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    ResponseEntity<Object> answer = answer(Problem.of(status.value(), "status." + status.value()));
    HttpHeaders all = new HttpHeaders(headers);
    all.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    return new ResponseEntity<>(answer.getBody(), all, status);
  }

  /** In the language that was asked for, or else Chinese; a request by itself would say ours. */
  private ResponseEntity<Object> answer(Problem problem) {
    return ResponseEntity.status(problem.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(writer.detail(problem, LocaleContextHolder.getLocale()));
  }
}
