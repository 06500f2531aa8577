package cn.tongxin.activity.visit;

import cn.tongxin.serving.AreaCode;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Members that a test lets the service know. */
public final class MembersByHand {
  private final MongoSubjects subjects;
  private final ErasureService erasures;

  public MembersByHand(ApplicationContext context) {
    this.subjects = context.getBean(MongoSubjects.class);
    this.erasures = context.getBean(ErasureService.class);
  }

  /** A member is served there. */
  public void served(UUID member, String area) {
    subjects.learn(List.of(SubjectDocument.of(member, 1, new AreaCode(area))));
  }

  /** One entry counts under another since. */
  public void merged(UUID member, UUID into, String area) {
    subjects.learn(List.of(SubjectDocument.of(member, 2, new AreaCode(area), into, null)));
  }

  /** A member was erased. */
  public void erased(UUID member, String area) {
    erasures.carryOut(member, UUID.randomUUID());
  }
}
