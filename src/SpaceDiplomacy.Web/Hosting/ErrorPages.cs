using System.Globalization;
using Microsoft.Extensions.Options;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Hosting;

/// <summary>One error page for readers, problem+json for machines.</summary>
internal static class ErrorPages
{
    /// <summary>What is said of the site while it answers others.</summary>
    public const string Busy = "The site is busy";

    /// <summary>Why a request was refused, and what to do; null where it was refused for another reason.</summary>
    public static string? Explain(int status) => status switch
    {
        StatusCodes.Status414UriTooLong => "The site reads addresses up to a certain length. Look for fewer words, or by "
            + "fewer filters.",
        StatusCodes.Status503ServiceUnavailable => "More is asked for at the moment than the site can answer at once. Try "
            + "again in a few seconds.",
        _ => null,
    };

    public static void UseErrorPages(this WebApplication app)
    {
        app.Use(SayWhenToRetry);
        app.UseWhen(
            context => SiteLinks.IsForMachines(context.Request.Path),
            branch =>
            {
                branch.UseExceptionHandler();
                branch.UseStatusCodePages();
            });
        app.UseWhen(
            context => !SiteLinks.IsForMachines(context.Request.Path),
            branch =>
            {
                branch.UseExceptionHandler("/errors/500");
                branch.UseStatusCodePagesWithReExecute("/errors/{0}");
            });
    }

    private static Task SayWhenToRetry(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(() =>
        {
            if (context.Response.StatusCode == StatusCodes.Status503ServiceUnavailable)
            {
                var limits = context.RequestServices.GetRequiredService<IOptions<LimitsOptions>>().Value;
                context.Response.Headers.RetryAfter = limits.RetrySeconds.ToString(CultureInfo.InvariantCulture);
            }

            return Task.CompletedTask;
        });
        return next(context);
    }
}
