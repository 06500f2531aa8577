package cn.tongxin.notification.channel;

import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The mail channel for tests of other packages. */
public final class Mails {
  public static Channel to(int port) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "3000");
    return new MailService(sender, "tongxin@example.cn");
  }

  private Mails() {}
}
