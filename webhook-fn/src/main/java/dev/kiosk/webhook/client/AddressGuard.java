package dev.kiosk.webhook.client;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;

/**
 * Lets no connection be opened to an address that is not public. It sees the very address that is connected to, after all
 * names are resolved: a name that is looked up twice with different answers gains nothing.
 */
@Sharable
final class AddressGuard extends ChannelOutboundHandlerAdapter {

    @Override
    public void connect(
            ChannelHandlerContext context, SocketAddress remote, SocketAddress local, ChannelPromise promise)
            throws Exception {
        if (remote instanceof InetSocketAddress address
                && address.getAddress() != null
                && PublicAddresses.contain(address.getAddress())) {
            super.connect(context, remote, local, promise);
        } else {
            promise.tryFailure(new ConnectException("the endpoint is not at a public address"));
        }
    }
}
