package cn.tongxin.local.mongo;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;

/** Holds the answer to a write on its connection until the group commit that contains it. */
final class AnswerAfterCommit extends ChannelOutboundHandlerAdapter {
  private static final String NAME = "answer-after-commit";

  private final GroupCommit commits;
  private boolean held;

  private AnswerAfterCommit(GroupCommit commits) {
    this.commits = commits;
  }

  /** Holds the next answer on this channel; to be called on its event loop, before the answer. */
  static void hold(Channel channel, GroupCommit commits) {
    if (!(channel.pipeline().get(NAME) instanceof AnswerAfterCommit)) {
      channel.pipeline().addFirst(NAME, new AnswerAfterCommit(commits));
    }
    if (channel.pipeline().get(NAME) instanceof AnswerAfterCommit answers) {
      answers.held = true;
    }
  }

  @Override
  public void write(ChannelHandlerContext context, Object answer, ChannelPromise promise) {
    if (held) {
      held = false;
      commits.whenOnDisk(() -> release(context, answer, promise));
    } else {
      var _ = context.write(answer, promise);
    }
  }

  private static void release(
      ChannelHandlerContext context, Object answer, ChannelPromise promise) {
    var _ = context.writeAndFlush(answer, promise);
  }
}
