using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Hosting;

/// <summary>One error page for readers, problem+json for machines.</summary>
internal static class ErrorPages
{
    public static void UseErrorPages(this WebApplication app)
    {
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
}
