package cn.tongxin.assessment.score;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A database that somebody is cut off from at one of their writes, and then at all else until they
 * are let in again. Each document of a bulk write is a write of its own.
 */
final class DyingDatabase {
  private static final Pattern WRITES =
      Pattern.compile("(insert|update|replace|delete|findOneAnd).*");

  private final MongoDatabase whole;
  private int left = Integer.MAX_VALUE;
  private boolean cut;

  DyingDatabase(MongoDatabase whole) {
    this.whole = whole;
  }

  MongoDatabase database() {
    return wrapped(MongoDatabase.class, whole);
  }

  /** So many more writes get through. */
  void cutOffAfter(int writes) {
    left = writes;
  }

  void letIn() {
    left = Integer.MAX_VALUE;
    cut = false;
  }

  private <T> T wrapped(Class<T> type, T target) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, args) -> answered(invoked(target, method, args))));
  }

  private Object answered(Object answer) {
    return answer instanceof MongoCollection<?> collection
        ? wrapped(MongoCollection.class, collection)
        : answer;
  }

  private Object invoked(Object target, Method method, Object... args) throws Throwable {
    if (target instanceof MongoCollection<?>) {
      let(target, method, args);
    }
    return invoke(target, method, args);
  }

  private void let(Object target, Method method, Object... args) throws Throwable {
    refuse(cut);
    if (method.getName().equals("bulkWrite")) {
      List<?> all = (List<?>) args[0];
      if (all.size() > left) {
        args[0] = all.subList(0, left);
        cut = true;
        if (left > 0) {
          var _ = invoke(target, method, args);
        }
        refuse(true);
      }
      left -= all.size();
    } else if (WRITES.matcher(method.getName()).matches()) {
      cut = left == 0;
      refuse(cut);
      left--;
    }
  }

  private static void refuse(boolean dead) {
    if (dead) {
      throw new CutOff();
    }
  }

  private static Object invoke(Object target, Method method, Object... args) throws Throwable {
    try {
      return method.invoke(target, args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** It was. */
  static final class CutOff extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
