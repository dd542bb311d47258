using System.Net.Sockets;

namespace SpaceDiplomacy.Web.Hosting;

/// <summary>Starts the site, or says in sentences why it does not.</summary>
internal static class Start
{
    private const int Stopped = 0;
    private const int Refused = 1;

    /// <summary>
    /// Looks at the settings, brings the database up to date and serves until asked to stop. Returns the exit code: 0, or
    /// 1 where the settings, the database, the seed or the address do not allow a start; what is wrong is in the log.
    /// </summary>
    public static async Task<int> RunWithArchiveAsync(this WebApplication app, CancellationToken stop)
    {
        try
        {
            if (!app.HasGoodSettings())
            {
                return Refused;
            }

            app.BoundServer();
            await app.PrepareArchiveAsync(stop);
            await app.ListenAsync(stop);
            await app.WaitForShutdownAsync(stop);
            return Stopped;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            Log.StoppedEarly(app.Logger);
            return Stopped;
        }
        catch (Exception exception) when (exception is not HostAbortedException)
        {
            StartFailure.Tell(app.Logger, LogLevel.Critical, exception);
            Log.CannotStart(app.Logger, StartFailure.Sentence(exception));
            return Refused;
        }
        finally
        {
            await app.DisposeAsync();
        }
    }

    /// <summary>Says why there is no site, where it is too early for a log.</summary>
    public static int Refuse(Exception exception)
    {
        Console.Error.WriteLine($"The site does not start: {StartFailure.Sentence(exception)}");
        return Refused;
    }

    private static bool HasGoodSettings(this WebApplication app)
    {
        foreach (var key in Settings.UnknownKeys(app.Configuration))
        {
            Log.UnknownSetting(app.Logger, key);
        }

        var faults = Settings.Faults(app);
        foreach (var fault in faults)
        {
            Log.CannotStart(app.Logger, fault);
        }

        return faults.Count == 0;
    }

    private static async Task ListenAsync(this WebApplication app, CancellationToken stop)
    {
        try
        {
            await app.StartAsync(stop);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Only of an address in use does the message say which, and some messages go on with a manual. What did not
            // bind is not among the site's addresses any more.
            var where = exception is SocketException ? $"{app.Configuration[WebHostDefaults.ServerUrlsKey]}: " : "";
            var why = exception.Message.Split('\n')[0].Trim().TrimEnd('.');
            var remedy = exception is IOException or SocketException ? "Stop what listens there, or name" : "Name";
            throw new CannotListenException(
                $"{where}{why}. {remedy} another address with --urls or ASPNETCORE_URLS.", exception);
        }
    }
}

/// <summary>The site cannot listen at its addresses; the message says what to do.</summary>
internal sealed class CannotListenException(string message, Exception inner) : Exception(message, inner);
