package cn.tongxin.serving;

/**
 * Something that a service does before it says that it is ready, so that its first caller need not
 * wait for it. A bean of this type is run once at the start; a failure is logged and does not keep
 * the service from being ready.
 */
@FunctionalInterface
public interface WarmUp {

  /**
   * Does it.
   *
   * @param self where this very service answers, such as {@code http://127.0.0.1:8082}
   */
  void run(String self) throws Exception;
}
