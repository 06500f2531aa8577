package cn.tongxin.assessment.briefing;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.ChinaDays;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Role;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Briefings that are sent to their audience, over HTTP, and how useful its readers find them. */
@RestController
@RequestMapping("/api/v1/briefing-releases")
class ReleaseController {

  private final MongoReleases releases;
  private final Clock clock;

  ReleaseController(MongoReleases releases, Clock clock) {
    this.releases = releases;
    this.clock = clock;
  }

  /**
   * Sends a briefing to those who hold these posts in these offices, by the ways they agreed to.
   *
   * @throws Problem 404 if the place is not in the caller's scope
   * @throws Problem 409 if there is another release with this id
   * @throws Problem 422 if an office is neither that of the place nor of one above it: it could not
   *     open the briefing; or if the period is none or has not begun
   */
  @PutMapping("/{id}")
  ReleaseView release(Actor actor, @PathVariable UUID id, @Valid @RequestBody ReleaseBody body) {
    actor.mustBe(Role.COUNTY, Role.OFFICER);
    AreaCode area = actor.scope().place(Objects.requireNonNull(body.area()));
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    LocalDate today = ChinaDays.of(now);
    Span span = Span.of(Objects.requireNonNull(body.period()));
    span.mustHaveBegun(today);
    Release.Audience audience = body.audience();
    if (!audience.offices().stream().allMatch(office -> actor.territory().covers(office, area))) {
      throw Problem.invalid("offices", "release.office");
    }
    return ReleaseView.of(
        releases.put(new Release(id, area, span.name(), audience, actor.id(), now, today)));
  }

  /**
   * A release, with the mean of its ratings where at least five rated.
   *
   * @throws Problem 404 if there is none in the caller's scope
   */
  @GetMapping("/{id}")
  ReleaseView byId(Actor actor, @PathVariable UUID id) {
    actor.mustRead();
    return ReleaseView.of(existing(actor, id));
  }

  /** Releases of the briefings of a place, the newest first. */
  @GetMapping
  Page<ReleaseView> list(
      Actor actor,
      @RequestParam @Nullable AreaCode within,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor) {
    actor.mustRead();
    return releases
        .list(actor.scope().narrowedTo(within), PageQuery.of(limit, cursor))
        .map(ReleaseView::of);
  }

  /**
   * Says how useful a reader finds a briefing, once; whatever the same reader says after that
   * changes nothing, because nobody keeps what a reader said.
   *
   * @throws Problem 404 if there is no such release in the caller's scope
   */
  @PostMapping("/{id}/rating")
  ReleaseView rate(Actor actor, @PathVariable UUID id, @Valid @RequestBody UsefulnessBody body) {
    actor.mustRead();
    existing(actor, id);
    releases.rate(id, mark(id, actor.id()), Objects.requireNonNull(body.usefulness()));
    return byId(actor, id);
  }

  private ReleaseDocument existing(Actor actor, UUID id) {
    return releases.byId(actor.scope(), id).orElseThrow(() -> Problem.notFound("release.unknown"));
  }

  /** Says of a reader only that there was one, and to nobody who. */
  private static String mark(UUID release, String reader) {
    try {
      byte[] text = (release + "|" + reader).getBytes(UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A release as it is ordered. */
  record ReleaseBody(
      @NotNull(message = "required") @Nullable AreaCode area,
      @NotNull(message = "required") @Size(max = 10) @Nullable String period,
      @NotNull(message = "required") @Size(min = 1, max = 3)
          @Nullable List<@NotNull AreaCode> offices,
      @NotNull(message = "required") @Size(min = 1, max = 4)
          @Nullable
              List<
                  @NotNull
                  @Pattern(regexp = "OFFICER|DEPUTY|SECRETARY|CONTACT", message = "release.post")
                  String>
              posts) {

    Release.Audience audience() {
      return new Release.Audience(
          Objects.requireNonNull(offices).stream().distinct().toList(),
          Objects.requireNonNull(posts).stream().distinct().toList());
    }
  }

  /** How useful a reader finds a briefing, 1 to 5. */
  record UsefulnessBody(
      @NotNull(message = "required") @Min(1) @Max(5) @Nullable Integer usefulness) {}

  /**
   * A release as it is answered.
   *
   * @param briefing where the briefing is read
   * @param mean absent where fewer than five rated
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ReleaseView(
      UUID id,
      AreaCode area,
      String period,
      List<AreaCode> offices,
      List<String> posts,
      String releasedBy,
      Instant releasedAt,
      String briefing,
      long ratings,
      java.math.@Nullable BigDecimal mean) {

    static ReleaseView of(ReleaseDocument document) {
      Release release = document.release();
      Usefulness useful = document.usefulness();
      return new ReleaseView(
          release.id(),
          release.area(),
          release.period(),
          release.audience().offices(),
          release.audience().posts(),
          release.releasedBy(),
          release.releasedAt(),
          "/api/v1/briefings/%s?within=%s".formatted(release.period(), release.area()),
          useful.ratings(),
          useful.mean());
    }
  }
}
