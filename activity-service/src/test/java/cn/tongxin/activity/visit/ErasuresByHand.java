package cn.tongxin.activity.visit;

import cn.tongxin.serving.AreaCode;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Members of whom a test has heard, and their erasure. */
public final class ErasuresByHand {
  private final MongoSubjects subjects;
  private final ErasureService erasures;

  public ErasuresByHand(ApplicationContext context) {
    this.subjects = context.getBean(MongoSubjects.class);
    this.erasures = context.getBean(ErasureService.class);
  }

  /** A member who is served there; answers the id. */
  public UUID served(String area) {
    UUID member = UUID.randomUUID();
    subjects.learn(List.of(SubjectDocument.of(member, 1, new AreaCode(area))));
    return member;
  }

  /** The member is erased. */
  public void erase(UUID member) {
    erasures.carryOut(member, UUID.randomUUID());
  }
}
