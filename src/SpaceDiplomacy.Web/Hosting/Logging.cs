using System.Globalization;
using Serilog;
using Serilog.Events;
using Serilog.Settings.Configuration;

namespace SpaceDiplomacy.Web.Hosting;

/// <summary>Structured logs by Serilog: the section <c>Serilog</c> of the settings names level and sinks.</summary>
internal static class Logging
{
    private static readonly ConfigurationReaderOptions Invariant = new() { FormatProvider = CultureInfo.InvariantCulture };

    public static void AddLogging(this WebApplicationBuilder builder) =>
        builder.Services.AddSerilog(
            (services, logger) => logger
                .ReadFrom.Configuration(builder.Configuration, Invariant)
                .ReadFrom.Services(services)
                .Enrich.FromLogContext()
                .Filter.ByExcluding(TellsOfAFailedStart));

    /// <summary>
    /// One line a request: method, path, status, milliseconds. Query strings stay out: they are what people look for.
    /// Of requests that are refused in a crowd, <see cref="Refusals"/> says how many.
    /// </summary>
    public static void UseRequestLog(this WebApplication app) =>
        app.UseSerilogRequestLogging(log => log.GetLevel = (context, _, exception) =>
            exception is null && Refusals.Has(context) ? LogEventLevel.Debug
            : exception is null && context.Response.StatusCode < StatusCodes.Status500InternalServerError ? LogEventLevel.Information
            : LogEventLevel.Error);

    /// <summary>The framework writes twice with all of its stack what <see cref="Start"/> says in a sentence.</summary>
    private static bool TellsOfAFailedStart(LogEvent log) =>
        log.MessageTemplate.Text is "Unable to start Kestrel." or "Hosting failed to start";
}
