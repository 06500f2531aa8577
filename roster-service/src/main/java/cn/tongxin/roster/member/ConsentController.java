package cn.tongxin.roster.member;

import cn.tongxin.serving.Actor;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A member's consents and wishes over HTTP. */
@RestController
@RequestMapping("/api/v1/members/{id}")
final class ConsentController {
  private final ConsentService service;

  ConsentController(ConsentService service) {
    this.service = service;
  }

  /**
   * Records a member's consent for one purpose.
   *
   * @return the consent
   * @throws Problem 404 if there is no such member in the caller's scope
   * @throws Problem 409 if somebody else kept changing it
   */
  @PutMapping("/consents/{purpose}")
  Consent agree(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable Purpose purpose,
      @RequestBody @Valid ConsentBody body) {
    actor.mustRecord();
    Consent consent = body.consent();
    service.agree(actor, id, purpose, consent);
    return consent;
  }

  /**
   * Withdraws a consent; what hung on it is erased at once.
   *
   * @throws Problem 404 if there is no such member in the caller's scope
   * @throws Problem 409 if somebody else kept changing it
   */
  @DeleteMapping("/consents/{purpose}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void disagree(Actor actor, @PathVariable UUID id, @PathVariable Purpose purpose) {
    actor.mustRecord();
    service.disagree(actor, id, purpose);
  }

  /**
   * What a member agreed to.
   *
   * @throws Problem 404 if there is no such member in the caller's scope
   */
  @GetMapping("/consents")
  Page<Agreement> consents(Actor actor, @PathVariable UUID id) {
    actor.mustRead();
    return new Page<>(service.consents(actor, id), null);
  }

  /**
   * Records the occasions on which a member wishes to be greeted.
   *
   * @return the occasions
   * @throws Problem 404 if there is no such member in the caller's scope
   * @throws Problem 409 if the member has not consented to greetings
   */
  @PutMapping("/occasions")
  WishBody wish(Actor actor, @PathVariable UUID id, @RequestBody @Valid WishBody wish) {
    actor.mustRecord();
    service.wish(actor, id, wish.keys());
    return wish;
  }

  /**
   * The occasions on which the member wishes to be greeted; none takes the wish back.
   *
   * @param own ids of occasions that an office has of its own
   */
  record WishBody(
      @NotNull(message = "required") Set<@NotNull(message = "required") Occasion> occasions,
      @Nullable @Size(max = 50, message = "too-many")
          Set<@NotNull(message = "required") UUID> own) {

    Set<String> keys() {
      Set<UUID> owns = own == null ? Set.of() : own;
      return Stream.concat(
              occasions.stream().map(Occasion::name), owns.stream().map(UUID::toString))
          .collect(Collectors.toSet());
    }
  }

  /** A consent as it is written. */
  record ConsentBody(
      @NotNull(message = "required") LocalDate grantedOn,
      @NotNull(message = "required") LocalDate expiresOn,
      @NotBlank(message = "required") @Size(max = 40, message = "too-long") String noticeVersion,
      @NotBlank(message = "required") @Size(max = 40, message = "too-long") String method) {

    Consent consent() {
      return new Consent(grantedOn, expiresOn, noticeVersion, method);
    }
  }
}
