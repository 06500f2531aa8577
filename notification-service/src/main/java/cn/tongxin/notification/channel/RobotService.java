package cn.tongxin.notification.channel;

import cn.tongxin.notification.channel.Outcome.Later;
import cn.tongxin.notification.channel.Outcome.Refused;
import cn.tongxin.notification.channel.Outcome.Sent;
import cn.tongxin.notification.channel.Outcome.Unknown;
import cn.tongxin.serving.Problem;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A group robot: WeCom's and DingTalk's take the same text message and answer with an {@code
 * errcode}. Only robots at the operator's own list of hosts are written to, so nobody can make the
 * platform knock at a private address.
 */
final class RobotService implements Channel {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PAUSE = Duration.ofMinutes(1);

  /**
   * "System busy" of both, and their "too many messages": WeCom 45009, DingTalk 130101 and 410100
   * (their robots' manuals).
   */
  private static final Set<Integer> TRY_LATER = Set.of(-1, 45009, 130101, 410100);

  private final ChannelKind kind;
  private final Set<String> hosts;
  private final Webhook webhook;
  private final Clock clock;

  /**
   * @param hosts that may be written to, as {@code https://host}
   */
  RobotService(ChannelKind kind, Set<String> hosts, Webhook webhook, Clock clock) {
    this.kind = kind;
    this.hosts = hosts;
    this.webhook = webhook;
    this.clock = clock;
  }

  @Override
  public ChannelKind kind() {
    return kind;
  }

  @Override
  public void check(Address address) {
    if (!isAllowed(address.to())) {
      throw Problem.invalid("channels", "channel.webhook");
    }
  }

  private boolean isAllowed(String webhook) {
    try {
      URI uri = URI.create(webhook);
      return uri.getUserInfo() == null
          && uri.getFragment() == null
          && hosts.contains(uri.getScheme() + "://" + uri.getAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** The list may have become shorter since the address was entered. */
  @Override
  public Outcome send(Address to, Note note) {
    if (!isAllowed(to.to())) {
      return new Refused("not on the list of hosts");
    }
    String body =
        JSON.writeValueAsString(Map.of("msgtype", "text", "text", Map.of("content", note.text())));
    return webhook.post(target(to), "application/json; charset=utf-8", body, RobotService::judge);
  }

  private URI target(Address to) {
    String secret = to.secret();
    return URI.create(secret == null ? to.to() : Signature.of(to.to(), secret, clock.millis()));
  }

  private static Outcome judge(String answer) {
    try {
      int code = JSON.readTree(answer).path("errcode").asInt(Integer.MIN_VALUE);
      if (code == 0) {
        return new Sent();
      }
      if (code == Integer.MIN_VALUE) {
        return new Unknown("an answer without errcode");
      }
      return TRY_LATER.contains(code)
          ? new Later("errcode " + code, PAUSE)
          : new Refused("errcode " + code);
    } catch (JacksonException e) {
      return new Unknown("an answer that is no JSON");
    }
  }
}
