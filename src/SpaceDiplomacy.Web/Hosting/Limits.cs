using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace SpaceDiplomacy.Web.Hosting;

/// <summary>
/// What keeps a crowd, or one reader who asks for much, from taking the site from the others: bounds on connections, on
/// what is made at once and on how long that may take. Whoever is refused hears so at once, and when to come again.
/// </summary>
internal static class Limits
{
    /// <summary>Longer ones the server refuses by itself, without a page that says so.</summary>
    public const int LongestAddress = 60_000;

    /// <summary>The policy for answers that are as long as their readers take.</summary>
    public const string ForTables = "tables";

    private static readonly TaskScheduler Aside =
        new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, maxConcurrencyLevel: 1).ConcurrentScheduler;

    public static void AddLimits(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<LimitsOptions>().BindConfiguration(LimitsOptions.Section);
        builder.Services.AddSingleton<Refusals>();
        builder.Services.AddRateLimiter(_ => { });
        builder.Services.AddOptions<RateLimiterOptions>().Configure<IOptions<LimitsOptions>, Refusals>((limiter, limits, refusals) =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status503ServiceUnavailable;
            limiter.OnRejected = (rejected, cancellationToken) =>
            {
                refusals.Add(rejected.HttpContext);
                return BusyAnswer.WriteAsync(rejected.HttpContext, cancellationToken);
            };
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, Cost>(
                context => PlacesFor(CostsAttribute.Of(context), limits.Value));
        });
        builder.Services.AddRequestTimeouts();
        builder.Services.AddOptions<RequestTimeoutOptions>().Configure<IOptions<LimitsOptions>>((timeouts, limits) =>
        {
            timeouts.DefaultPolicy = Policy(limits.Value.Seconds);
            timeouts.AddPolicy(ForTables, Policy(limits.Value.TableSeconds));
        });
    }

    /// <summary>
    /// Requests for what is dear are looked at one after the other, until they have a place or are refused: thousands of them
    /// must not stand in the pool before those of other readers.
    /// </summary>
    public static void UseSideEntrance(this IApplicationBuilder app) => app.Use((context, next) =>
        CostsAttribute.Of(context) is Cost.Dear or Cost.Table
            ? Task.Factory.StartNew(() => next(context), CancellationToken.None, TaskCreationOptions.None, Aside).Unwrap()
            : next(context));

    /// <summary>After what was kept is looked for: that costs nothing, and has no limit.</summary>
    public static void UseLimits(this IApplicationBuilder app)
    {
        app.UseRateLimiter();
        app.Use((context, next) => TaskScheduler.Current == Aside ? Task.Run(() => next(context)) : next(context));
        app.UseRequestTimeouts();
    }

    /// <summary>Bounds the server before it listens; the server is made before anybody has looked at the settings.</summary>
    public static void BoundServer(this WebApplication app)
    {
        var limits = app.Services.GetRequiredService<IOptions<LimitsOptions>>().Value;
        Bound(app.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits, limits);
        HaveThreads(limits);
    }

    /// <summary>
    /// SQLite works on the calling thread, and what is dear must not take all there are: beyond these, one more comes in half
    /// a second.
    /// </summary>
    private static void HaveThreads(LimitsOptions limits)
    {
        ThreadPool.GetMinThreads(out var workers, out var ports);
        var needed = (2 * Environment.ProcessorCount) + limits.DearAnswersAtOnce + limits.Tables;
        ThreadPool.SetMinThreads(Math.Max(workers, needed), ports);
    }

    private static void Bound(KestrelServerLimits server, LimitsOptions limits)
    {
        const int forMethodAndVersion = 1_000, page = 128 << 10;
        server.MaxConcurrentConnections = limits.ConnectionsAtOnce;
        server.KeepAliveTimeout = TimeSpan.FromSeconds(limits.IdleSeconds);
        server.RequestHeadersTimeout = TimeSpan.FromSeconds(limits.HeadSeconds);
        // A page goes out whole, and its place is free again, however slowly it is read.
        server.MaxResponseBufferSize = page;
        server.MinResponseDataRate = new(limits.BytesPerSecond, TimeSpan.FromSeconds(5));
        server.MaxRequestLineSize = LongestAddress + forMethodAndVersion;
        // Nothing is ever sent to the site.
        server.MaxRequestBodySize = 0;
    }

    private static RateLimitPartition<Cost> PlacesFor(Cost cost, LimitsOptions limits) => cost switch
    {
        Cost.None => RateLimitPartition.GetNoLimiter(cost),
        Cost.Dear => Places(cost, limits.DearAnswersAtOnce, limits.DearWaiting),
        Cost.Table => Places(cost, limits.Tables, 0),
        _ => Places(cost, limits.Answers, limits.Waiting),
    };

    private static RateLimitPartition<Cost> Places(Cost cost, int atOnce, int waiting) => RateLimitPartition.GetConcurrencyLimiter(
        cost, _ => new() { PermitLimit = atOnce, QueueLimit = waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });

    private static RequestTimeoutPolicy Policy(int seconds) => new()
    {
        Timeout = TimeSpan.FromSeconds(seconds),
        TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable,
    };
}
