using SpaceDiplomacy.Archive;
using SpaceDiplomacy.Web.Api;
using SpaceDiplomacy.Web.Caching;
using SpaceDiplomacy.Web.Exports;
using SpaceDiplomacy.Web.Hosting;

using var stop = new StopSignals();
try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddLogging();
    builder.AddArchive();
    builder.AddSite();
    builder.AddWholeAnswers();
    builder.AddLimits();

    var app = builder.Build();
    app.UseRequestLog();
    app.UseSecurityHeaders();
    app.UseErrorPages();
    app.UseSafeMethodsOnly();
    app.UseShortAddressesOnly();
    app.UseFormerAddresses();
    // After the error pages, so that what they execute again finds its page.
    app.UseRouting();
    app.UseWholeAnswers();
    app.MapStaticAssets();
    app.MapRazorPages().WithStaticAssets();
    var endpoints = app.MapWithHead();
    endpoints.MapArchiveApi();
    endpoints.MapSearchExports();
    endpoints.MapTimelineImage();
    endpoints.MapCaptureText();
    endpoints.MapPortraits();
    endpoints.MapHealth();

    return await app.RunWithArchiveAsync(stop.Token);
}
catch (Exception exception) when (exception is not HostAbortedException)
{
    return Start.Refuse(exception);
}

/// <summary>The site's entry point, named so that tests can start it.</summary>
public partial class Program;
