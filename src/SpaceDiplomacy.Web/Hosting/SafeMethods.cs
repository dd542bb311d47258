using Microsoft.AspNetCore.Diagnostics;

namespace SpaceDiplomacy.Web.Hosting;

/// <summary>The site can only be read: any method but GET and HEAD is answered with 405.</summary>
internal static class SafeMethods
{
    public static void UseSafeMethodsOnly(this WebApplication app) => app.Use((context, next) =>
    {
        var isSafe = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
        // The error page is shown with the method of the request that failed.
        var isErrorPage = context.Features.Get<IStatusCodeReExecuteFeature>() is not null;
        if (isSafe || isErrorPage)
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = "GET, HEAD";
        return Task.CompletedTask;
    });
}
