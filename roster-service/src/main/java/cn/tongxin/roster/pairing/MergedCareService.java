package cn.tongxin.roster.pairing;

import cn.tongxin.roster.place.Merger;
import cn.tongxin.roster.place.MergerWork;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** Lets pairings follow those who were moved: after all of them, and also after a crash. */
@Service
@Order(4)
final class MergedCareService implements MergerWork {
  private static final int AT_ONCE = 200;

  private final Pairings pairings;
  private final Caretaking care;

  MergedCareService(Pairings pairings, Caretaking care) {
    this.pairings = pairings;
    this.care = care;
  }

  @Override
  public void follow(Merger merger, AreaCode now) {
    @Nullable String next = null;
    do {
      Page<Pairing> page = pairings.at(merger.code(), PageQuery.of(AT_ONCE, next));
      Map<SubjectKind, Set<UUID>> found = Subject.byKind(page.items());
      found.forEach(care::settle);
      next = page.nextCursor();
    } while (next != null);
  }
}
