package cn.tongxin.notification.channel;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Sets up the ways out that the operator has named. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ChannelConfiguration.Settings.class)
class ChannelConfiguration {
  /** Both houses allow one robot 20 messages in a minute (their manuals). */
  private static final int OF_A_ROBOT = 20;

  private static final int OF_A_PERSON = 10;

  /** Of the steps of an SMTP session each; a server that takes and hangs is given up by it. */
  private static final String PATIENCE_MS = "10000";

  /**
   * What an operator may set.
   *
   * @param mail absent where no mail is sent
   * @param sms the gateway that text messages are posted to, or absent
   * @param wecom hosts of WeCom robots, as {@code https://host}
   * @param dingtalk hosts of DingTalk robots
   */
  @ConfigurationProperties("tongxin.channels")
  record Settings(
      @DefaultValue Mail mail,
      @Nullable URI sms,
      @DefaultValue("https://qyapi.weixin.qq.com") Set<String> wecom,
      @DefaultValue("https://oapi.dingtalk.com") Set<String> dingtalk) {}

  /**
   * The SMTP server.
   *
   * @param host empty where no mail is sent
   * @param user empty where the server asks for nobody
   */
  record Mail(
      @DefaultValue("") String host,
      @DefaultValue("25") int port,
      @DefaultValue("") String user,
      @DefaultValue("") String password,
      @DefaultValue("false") boolean startTls,
      @DefaultValue("tongxin@localhost") String from) {}

  @Bean
  Channels channels(Settings settings, Clock clock) {
    Webhook webhook = new Webhook();
    List<Channel> all = new ArrayList<>();
    all.add(robot(ChannelKind.WECOM, settings.wecom(), webhook, clock));
    all.add(robot(ChannelKind.DINGTALK, settings.dingtalk(), webhook, clock));
    if (settings.sms() != null && !settings.sms().toString().isEmpty()) {
      all.add(guarded(new SmsChannel(settings.sms(), webhook), OF_A_PERSON));
    }
    if (!settings.mail().host().isEmpty()) {
      all.add(guarded(mail(settings.mail()), OF_A_PERSON));
    }
    return new Channels(all);
  }

  private static Channel robot(ChannelKind kind, Set<String> hosts, Webhook webhook, Clock clock) {
    return guarded(new RobotService(kind, hosts, webhook, clock), OF_A_ROBOT);
  }

  private static Channel guarded(Channel channel, int inAMinute) {
    return new GuardService(channel, inAMinute);
  }

  private static MailService mail(Mail settings) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost(settings.host());
    sender.setPort(settings.port());
    sender.setDefaultEncoding("UTF-8");
    Properties session = sender.getJavaMailProperties();
    if (!settings.user().isEmpty()) {
      sender.setUsername(settings.user());
      sender.setPassword(settings.password());
      session.setProperty("mail.smtp.auth", "true");
    }
    session.setProperty("mail.smtp.starttls.required", Boolean.toString(settings.startTls()));
    session.setProperty("mail.smtp.connectiontimeout", PATIENCE_MS);
    session.setProperty("mail.smtp.timeout", PATIENCE_MS);
    session.setProperty("mail.smtp.writetimeout", PATIENCE_MS);
    return new MailService(sender, settings.from());
  }
}
