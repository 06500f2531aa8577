package cn.tongxin.activity.project;

import cn.tongxin.serving.Actor;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Problem;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The money of projects over HTTP; there is no way to change or remove an entry. */
@RestController
@RequestMapping("/api/v1/projects/{id}/entries")
class EntryController {
  private final LedgerService service;

  EntryController(LedgerService service) {
    this.service = service;
  }

  /**
   * Records money received or paid, or takes such an entry back by one of the opposite amount.
   *
   * @return the entry; the same again gets the same answer
   * @throws Problem 404 if there is no such project in the caller's scope
   * @throws Problem 409 if more would be paid than was received, if the entry was taken back
   *     before, or if the id stands for another one
   */
  @PostMapping
  ResponseEntity<EntryView> post(
      Actor actor, @PathVariable UUID id, @RequestBody @Valid EntryBody body) {
    actor.mustRecord();
    LedgerService.Posted posted = service.post(actor, id, body.entry());
    return ResponseEntity.status(posted.now() ? HttpStatus.CREATED : HttpStatus.OK)
        .body(EntryView.of(posted.posting()));
  }

  /**
   * One entry of a project.
   *
   * @throws Problem 404 if there is none in the caller's scope
   */
  @GetMapping("/{entryId}")
  EntryView byId(Actor actor, @PathVariable UUID id, @PathVariable UUID entryId) {
    actor.mustRead();
    return EntryView.of(service.byId(actor.scope(), id, entryId));
  }

  /**
   * The entries of a project, the newest first.
   *
   * @throws Problem 404 if there is no such project in the caller's scope
   */
  @GetMapping
  Page<EntryView> list(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor) {
    actor.mustRead();
    return service.list(actor.scope(), id, PageQuery.of(limit, cursor)).map(EntryView::of);
  }
}
