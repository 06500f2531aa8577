package cn.tongxin.roster.member;

import cn.tongxin.serving.Actor;
import cn.tongxin.serving.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The texts that a member is shown before agreeing; the same for everybody. */
@RestController
@RequestMapping("/api/v1/consent-notices")
final class NoticeController {
  private final Notices notices;

  NoticeController(Notices notices) {
    this.notices = notices;
  }

  /** The texts for one purpose. */
  @GetMapping
  Page<Notices.Notice> list(Actor actor, @RequestParam Purpose purpose) {
    actor.mustRead();
    return new Page<>(notices.of(purpose), null);
  }
}
