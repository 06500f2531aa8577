package cn.tongxin.notification.channel;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** An SMTP server with one fault, for what a well-behaved one never does. */
public final class OddSmtpServer implements AutoCloseable {
  /** What is wrong with it. */
  public enum Fault {
    HANGS_AT_ONCE,
    DROPS_AT_ONCE,
    NOT_NOW_AT_RCPT,
    NEVER_AT_RCPT,
    NOT_NOW_AFTER_DATA,
    NEVER_AFTER_DATA,
    HANGS_AFTER_DATA,
    DROPS_AFTER_DATA,
    NONE
  }

  final AtomicInteger bodies = new AtomicInteger();

  /** How many mails it has said to have taken. */
  public final AtomicInteger taken = new AtomicInteger();

  private final ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
  private volatile Fault fault;

  public OddSmtpServer(Fault fault) throws IOException {
    this.fault = fault;
    Thread.ofVirtual().start(this::accept);
  }

  public int port() {
    return server.getLocalPort();
  }

  /** From now on it does as others do. */
  public void isWellAgain() {
    fault = Fault.NONE;
  }

  private void accept() {
    try {
      while (true) {
        Socket caller = server.accept();
        Thread.ofVirtual().start(() -> serve(caller));
      }
    } catch (IOException closed) {
      // the test is over
    }
  }

  private void serve(Socket caller) {
    try (caller) {
      if (fault == Fault.DROPS_AT_ONCE) {
        return;
      }
      var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), US_ASCII));
      if (fault != Fault.HANGS_AT_ONCE) {
        say(caller, "220 odd");
      }
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (!answer(caller, in, line.toUpperCase(java.util.Locale.ROOT))) {
          return;
        }
      }
    } catch (IOException gone) {
      // so is the caller
    }
  }

  private boolean answer(Socket caller, BufferedReader in, String line) throws IOException {
    if (line.startsWith("RCPT") && fault == Fault.NOT_NOW_AT_RCPT) {
      say(caller, "450 mailbox busy");
    } else if (line.startsWith("RCPT") && fault == Fault.NEVER_AT_RCPT) {
      say(caller, "550 no such user");
    } else if (line.equals("DATA")) {
      return data(caller, in);
    } else {
      say(caller, "250 ok");
    }
    return true;
  }

  private boolean data(Socket caller, BufferedReader in) throws IOException {
    say(caller, "354 go on");
    for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {}
    bodies.incrementAndGet();
    switch (fault) {
      case DROPS_AFTER_DATA -> {
        return false;
      }
      case HANGS_AFTER_DATA -> {}
      case NOT_NOW_AFTER_DATA -> say(caller, "451 try again later");
      case NEVER_AFTER_DATA -> say(caller, "554 no");
      default -> {
        taken.incrementAndGet();
        say(caller, "250 taken");
      }
    }
    return true;
  }

  private static void say(Socket caller, String line) throws IOException {
    caller.getOutputStream().write((line + "\r\n").getBytes(US_ASCII));
    caller.getOutputStream().flush();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
