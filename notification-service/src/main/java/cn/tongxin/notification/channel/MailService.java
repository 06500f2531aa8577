package cn.tongxin.notification.channel;

import cn.tongxin.notification.channel.Outcome.Later;
import cn.tongxin.notification.channel.Outcome.Refused;
import cn.tongxin.notification.channel.Outcome.Sent;
import cn.tongxin.notification.channel.Outcome.Unknown;
import cn.tongxin.serving.Problem;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * Mail by SMTP. A reply of the server says whether it has taken the mail (RFC 5321, 4.2.1: 4yz not
 * now, 5yz never); a connection that ends without one, after it stood, leaves it unknown.
 */
final class MailService implements Channel {
  private static final Duration PAUSE = Duration.ofMinutes(5);
  private static final int LONGEST = 254;

  private final JavaMailSender sender;
  private final String from;

  MailService(JavaMailSender sender, String from) {
    this.sender = sender;
    this.from = from;
  }

  @Override
  public ChannelKind kind() {
    return ChannelKind.MAIL;
  }

  @Override
  public void check(Address address) {
    try {
      InternetAddress parsed = new InternetAddress(address.to(), true);
      if (address.to().length() > LONGEST || !address.to().equals(parsed.getAddress())) {
        throw Problem.invalid("channels", "channel.mail");
      }
    } catch (AddressException e) {
      throw Problem.invalid("channels", "channel.mail");
    }
  }

  @Override
  public Outcome send(Address to, Note note) {
    try {
      sender.send(mail(to, note));
      return new Sent();
    } catch (MailSendException e) {
      return outcome(e);
    } catch (MailAuthenticationException e) {
      return new Later("the server knows our account not", PAUSE);
    } catch (MailException | MessagingException e) {
      return new Refused("the mail cannot be written");
    }
  }

  private MimeMessage mail(Address to, Note note) throws MessagingException {
    MimeMessage mail = sender.createMimeMessage();
    MimeMessageHelper helper = new MimeMessageHelper(mail, "UTF-8");
    helper.setFrom(from);
    helper.setTo(to.to());
    helper.setSubject(note.subject());
    helper.setText(note.text());
    mail.setHeader("Message-ID", "<" + note.id() + "@tongxin>");
    mail.setHeader("Auto-Submitted", "auto-generated");
    return mail;
  }

  /** Where there was no connection, that is what failed the message; a failing end is another. */
  private static Outcome outcome(MailSendException e) {
    if (e.getCause() != null && e.getFailedMessages().containsValue(e.getCause())) {
      return new Later("no connection", PAUSE);
    }
    return e.getFailedMessages().values().stream()
        .findFirst()
        .map(MailService::outcome)
        .orElseGet(() -> new Unknown("no answer"));
  }

  private static Outcome outcome(Exception failure) {
    for (Throwable at = failure; at != null; at = next(at)) {
      switch (at) {
        case SMTPAddressFailedException address -> {
          return reply(address.getReturnCode());
        }
        case SMTPSendFailedException send when send.getReturnCode() >= 400 -> {
          return reply(send.getReturnCode());
        }
        default -> {}
      }
    }
    return new Unknown("no answer");
  }

  private static @Nullable Throwable next(Throwable at) {
    return at instanceof SendFailedException failed ? failed.getNextException() : null;
  }

  private static Outcome reply(int code) {
    String why = "reply " + code;
    return code >= 500 ? new Refused(why) : new Later(why, PAUSE);
  }
}
