package cn.tongxin.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Predicate;

/** A condition from a sentence and a predicate. */
final class Conditions {

  static ArchCondition<JavaClass> be(String words, Predicate<JavaClass> which) {
    return new ArchCondition<>("be " + words) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        events.add(new SimpleConditionEvent(type, which.test(type), type.getName() + ": " + words));
      }
    };
  }

  private Conditions() {}
}
