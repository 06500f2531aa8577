package cn.tongxin.notification.preference;

import cn.tongxin.notification.channel.Address;
import cn.tongxin.notification.channel.ChannelKind;
import cn.tongxin.serving.Actor;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person's preferences as they are written and answered; what is left out has a default.
 *
 * @param language zh-CN or en; zh-CN by default
 * @param digestAt when the morning's digest comes; 08:00 by default
 * @param quietFrom from when nothing is sent; 21:00 by default
 * @param quietUntil until when; 07:00 by default
 * @param dailyCap how many messages on one day at most, 3 by default
 * @param onHolidays whether also on public holidays; not, by default
 */
record PreferenceBody(
    @Pattern(regexp = "zh-CN|en", message = "language") @Nullable String language,
    @NotNull(message = "required") @Size(max = 4, message = "channels.many")
        @Nullable List<@Valid @NotNull(message = "required") ChannelBody> channels,
    @Nullable LocalTime digestAt,
    @Nullable LocalTime quietFrom,
    @Nullable LocalTime quietUntil,
    @Min(value = 1, message = "cap") @Max(value = 20, message = "cap") @Nullable Integer dailyCap,
    @Nullable Boolean onHolidays) {
  private static final LocalTime EIGHT = LocalTime.of(8, 0);
  private static final LocalTime EVENING = LocalTime.of(21, 0);
  private static final LocalTime MORNING = LocalTime.of(7, 0);
  private static final int CAP = 3;

  /**
   * One way to reach the person.
   *
   * @param address a mail address, a robot's webhook, or a mobile number of the mainland
   * @param secret of a DingTalk robot that wants signed messages
   */
  record ChannelBody(
      @NotNull(message = "required") @Nullable ChannelKind kind,
      @NotBlank(message = "required")
          @Size(max = 500, message = "too-long")
          @Pattern(regexp = "\\P{Cntrl}*", message = "channel.form")
          @Nullable String address,
      @Size(max = 200, message = "too-long") @Nullable String secret) {

    Address of() {
      return new Address(
          Objects.requireNonNull(kind), Objects.requireNonNull(address).strip(), secret);
    }
  }

  static PreferenceBody of(Preferences p) {
    return new PreferenceBody(
        p.language(),
        p.channels().stream().map(a -> new ChannelBody(a.kind(), a.to(), a.secret())).toList(),
        p.digestAt(),
        p.quietFrom(),
        p.quietUntil(),
        p.dailyCap(),
        p.onHolidays());
  }

  Preferences of(Actor actor) {
    return new Preferences(
        actor.id(),
        actor.area(),
        Optional.ofNullable(language).orElse("zh-CN"),
        Objects.requireNonNull(channels).stream().map(ChannelBody::of).distinct().toList(),
        minute(digestAt, EIGHT),
        minute(quietFrom, EVENING),
        minute(quietUntil, MORNING),
        Optional.ofNullable(dailyCap).orElse(CAP),
        Boolean.TRUE.equals(onHolidays));
  }

  private static LocalTime minute(@Nullable LocalTime given, LocalTime otherwise) {
    return Optional.ofNullable(given).orElse(otherwise).truncatedTo(ChronoUnit.MINUTES);
  }
}
