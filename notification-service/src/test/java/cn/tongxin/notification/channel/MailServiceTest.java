package cn.tongxin.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailServiceTest {
  private static final Note NOTE = new Note(new UUID(1, 2), "同心：3 条提醒", "今天到期 3 项。");
  private static final Address TO = new Address(ChannelKind.MAIL, "officer@example.cn", null);

  private static Outcome sendTo(int port) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "300");
    return new MailService(sender, "tongxin@example.cn").send(TO, NOTE);
  }

  @Test
  void aMailArrivesAsItWasWritten() throws Exception {
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    server.start();
    try {
      assertThat(sendTo(server.getSmtp().getPort())).isEqualTo(new Outcome.Sent());

      MimeMessage[] arrived = server.getReceivedMessages();
      assertThat(arrived).hasSize(1);
      assertThat(arrived[0].getSubject()).isEqualTo(NOTE.subject());
      assertThat(arrived[0].getContent().toString().strip()).isEqualTo(NOTE.text());
      assertThat(arrived[0].getMessageID()).isEqualTo("<" + NOTE.id() + "@tongxin>");
      assertThat(arrived[0].getAllRecipients()).hasSize(1);
    } finally {
      server.stop();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "HANGS_AT_ONCE,      Later,   0",
    "DROPS_AT_ONCE,      Later,   0",
    "NOT_NOW_AT_RCPT,    Later,   0",
    "NEVER_AT_RCPT,      Refused, 0",
    "NOT_NOW_AFTER_DATA, Later,   1",
    "NEVER_AFTER_DATA,   Refused, 1",
    "HANGS_AFTER_DATA,   Unknown, 1",
    "DROPS_AFTER_DATA,   Unknown, 1",
  })
  void onlyWhatTheServerSaysIsKnown(OddSmtpServer.Fault fault, String outcome, int bodies)
      throws Exception {
    try (OddSmtpServer server = new OddSmtpServer(fault)) {
      assertThat(sendTo(server.port()).getClass().getSimpleName()).isEqualTo(outcome);
      assertThat(server.bodies).hasValue(bodies);
    }
  }

  @Test
  void whereNoServerIsNothingWasSent() throws Exception {
    int port;
    try (OddSmtpServer server = new OddSmtpServer(OddSmtpServer.Fault.DROPS_AT_ONCE)) {
      port = server.port();
    }

    assertThat(sendTo(port)).isInstanceOf(Outcome.Later.class);
  }
}
