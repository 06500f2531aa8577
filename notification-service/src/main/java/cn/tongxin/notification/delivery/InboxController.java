package cn.tongxin.notification.delivery;

import cn.tongxin.notification.reminder.ReminderView;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The signed-in person's own reminders over HTTP. */
@RestController
@RequestMapping("/api/v1/inbox")
class InboxController {
  private final Inboxes inbox;
  private final LiveInboxService live;

  InboxController(Inboxes inbox, LiveInboxService live) {
    this.inbox = inbox;
    this.live = live;
  }

  /** The signed-in person's own reminders. */
  @GetMapping
  Page<ReminderView> inbox(
      Actor actor, @RequestParam @Nullable Integer limit, @RequestParam @Nullable String cursor) {
    actor.mustRead();
    return inbox.of(actor.scope(), actor.id(), PageQuery.of(limit, cursor));
  }

  /** Every change from now on, or from the last event that the browser has seen. */
  @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  ResponseEntity<SseEmitter> stream(
      Actor actor, @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last) {
    actor.mustRead();
    return ResponseEntity.ok()
        .header("Cache-Control", "no-store")
        .header("X-Accel-Buffering", "no")
        .body(live.open(actor, EventId.of(last)));
  }
}
