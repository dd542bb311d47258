using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Options;

namespace SpaceDiplomacy.Web.Hosting;

/// <summary>An address that is too long is answered with 414 and a page that says so.</summary>
internal static class LongAddresses
{
    public static void UseShortAddressesOnly(this WebApplication app) => app.Use((context, next) =>
    {
        var longest = context.RequestServices.GetRequiredService<IOptions<LimitsOptions>>().Value.AddressLength;
        // The page that says so stands at the address itself.
        if (LengthOf(context.Request) <= longest || context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status414UriTooLong;
        return Task.CompletedTask;
    });

    private static int LengthOf(HttpRequest request) =>
        (request.Path.Value?.Length ?? 0) + (request.QueryString.Value?.Length ?? 0);
}
