package dev.kiosk.fn.web;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import reactor.netty.NettyPipeline;
import reactor.netty.channel.ChannelOperations;
import reactor.netty.http.server.HttpServer;

/**
 * Keeps an HTTP/1.1 connection going whose next request came before the last one had quite ended. Reactor Netty (seen in
 * 1.3.6 and 1.3.7, its issue 4361) then puts the request aside, and when that is answered at once, asks the connection for
 * no more: whatever a proxy sends on it next is never read. To go with the first Reactor Netty that does not need it;
 * {@code KeepAliveIT} tells.
 */
public final class KeepAliveReads {

    private KeepAliveReads() {}

    /** The same server, with this cure on each connection. */
    public static HttpServer on(HttpServer server) {
        return server.doOnChannelInit((observer, channel, remote) -> addTo(channel));
    }

    private static void addTo(Channel channel) {
        if (channel.pipeline().get(NettyPipeline.HttpTrafficHandler) != null) {
            channel.pipeline().addAfter(NettyPipeline.HttpTrafficHandler, "kiosk.keepAliveReads", new Handler());
        }
    }

    private static final class Handler extends ChannelInboundHandlerAdapter {

        /** The end of a request is such an event; what the server itself does about it is queued before this. */
        @Override
        public void userEventTriggered(ChannelHandlerContext context, Object event) {
            context.executor().execute(() -> readIfIdle(context));
            context.fireUserEventTriggered(event);
        }

        private static void readIfIdle(ChannelHandlerContext context) {
            if (context.channel().isActive() && ChannelOperations.get(context.channel()) == null) {
                context.read();
            }
        }
    }
}
