package cn.tongxin.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;

class VerifiedTokensTest {
  private static final Instant START = Instant.parse("2026-11-22T00:00:00Z");

  private final MovingClock clock = new MovingClock();
  private final AtomicInteger verified = new AtomicInteger();

  private Jwt verify(String token) {
    verified.incrementAndGet();
    Instant end = START.plusSeconds(30);
    if (!clock.instant().isBefore(end)) {
      throw new BadJwtException("expired");
    }
    return Jwt.withTokenValue(token).header("alg", "RS256").subject("a").expiresAt(end).build();
  }

  @Test
  void theSameTokenIsVerifiedOnce() {
    var tokens = new VerifiedTokens(this::verify, clock);
    assertThat(tokens.decode("good")).isSameAs(tokens.decode("good"));
    assertThat(verified).hasValue(1);
  }

  @Test
  void anExpiredTokenIsRefusedThoughItWasGoodBefore() {
    var tokens = new VerifiedTokens(this::verify, clock);
    tokens.decode("good");
    clock.now = START.plusSeconds(30);
    assertThatThrownBy(() -> tokens.decode("good")).isInstanceOf(BadJwtException.class);
  }

  @Test
  void aTokenIsVerifiedAgainAfterAMinute() {
    var tokens = new VerifiedTokens(this::lasting, clock);
    tokens.decode("good");
    clock.now = START.plus(Duration.ofSeconds(61));
    tokens.decode("good");
    assertThat(verified).hasValue(2);
  }

  private Jwt lasting(String token) {
    verified.incrementAndGet();
    Instant end = START.plus(Duration.ofDays(1));
    return Jwt.withTokenValue(token).header("alg", "RS256").subject("a").expiresAt(end).build();
  }

  @Test
  void whatCannotBeVerifiedIsTheBearersTrouble() {
    var tokens =
        new VerifiedTokens(
            _ -> {
              throw new JwtException("no keys");
            },
            clock);
    assertThatThrownBy(() -> tokens.decode("any")).isInstanceOf(BadJwtException.class);
  }

  private static final class MovingClock extends Clock {
    private Instant now = START;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
