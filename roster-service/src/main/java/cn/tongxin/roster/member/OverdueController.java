package cn.tongxin.roster.member;

import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Away members with whom nobody was in touch in time, over HTTP. */
@RestController
final class OverdueController {
  private final MemberService service;
  private final Members members;

  OverdueController(MemberService service, Members members) {
    this.service = service;
    this.members = members;
  }

  /** Away members with whom nobody was in touch by the agreed day. */
  @GetMapping("/api/v1/overdue-contacts")
  Page<Overdue> overdue(
      Actor actor,
      @RequestParam @Nullable AreaCode within,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor) {
    actor.mustRead();
    return members
        .overdue(actor.scope().narrowedTo(within), service.today(), PageQuery.of(limit, cursor))
        .map(Overdue::of);
  }

  /** An away member and the day by which somebody was to be in touch. */
  record Overdue(
      UUID memberRef, String name, AreaCode area, LocalDate contactBy, @Nullable String officer) {
    static Overdue of(Member member) {
      Care care = member.care();
      return new Overdue(
          member.id(),
          member.profile().name(),
          member.profile().area(),
          Objects.requireNonNull(member.present().contactBy()),
          care == null ? null : care.officer());
    }
  }
}
