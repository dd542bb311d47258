using System.IO.Compression;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Web.Hosting;

namespace SpaceDiplomacy.Web.Caching;

/// <summary>
/// Answers are kept whole and compressed, for as long as nothing is committed to the database: they depend on the edition,
/// the day and the address, and on nothing of the reader but the encodings that are understood. A validator says the same
/// to readers and to caches on the way, which may keep an answer and have to ask whether it still holds (RFC 9110, 9111).
/// </summary>
internal static class WholeAnswers
{
    /// <summary>Longer answers, such as large tables, are written as they come and not kept.</summary>
    private const int LongestKept = 1 << 20;

    /// <summary>The encodings that answers have, the shorter one first.</summary>
    private static readonly string[] Encodings = ["br", "gzip"];

    /// <summary>How many readers of one answer can leave before one who stays is told that it failed.</summary>
    private const int MostOthers = 20;

    public static void AddWholeAnswers(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<EditionStamp>();
        builder.Services.AddOutputCache();
        builder.Services.AddOptions<OutputCacheOptions>().Configure<IOptions<SiteOptions>>((cache, site) =>
        {
            cache.SizeLimit = (long)site.Value.CacheMegabytes << 20;
            cache.MaximumBodySize = LongestKept;
            cache.UseCaseSensitivePaths = true;
            cache.DefaultExpirationTimeSpan = TimeSpan.FromDays(1);
            if (site.Value.CacheMegabytes > 0)
            {
                cache.AddBasePolicy(new EditionPolicy());
            }
        });
        builder.Services.AddResponseCompression(compression =>
        {
            // What is compressed is public, and holds no secret that its length could tell.
            compression.EnableForHttps = true;
            compression.MimeTypes =
            [
                "text/html", "text/plain", "text/csv", "application/json", "application/problem+json", "application/atom+xml",
                "image/svg+xml",
            ];
        });
        // What is kept is compressed once; for one reader only, a shorter answer takes longer than it saves.
        builder.Services.AddOptions<BrotliCompressionProviderOptions>().Configure<IOptions<SiteOptions>>((brotli, site) =>
            brotli.Level = site.Value.CacheMegabytes > 0 ? CompressionLevel.Optimal : CompressionLevel.Fastest);
        builder.Services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
    }

    /// <summary>After the routing, which says what is asked for.</summary>
    public static void UseWholeAnswers(this WebApplication app) => app.UseWhen(
        context => context.GetEndpoint() is { } endpoint && endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null,
        branch =>
        {
            branch.UseSideEntrance();
            branch.Use(ValidateAsync);
            branch.Use(OutlastOthersAsync);
            branch.UseOutputCache();
            branch.UseLimits();
            branch.UseResponseCompression();
            branch.UseOneEdition();
        });

    /// <summary>The validator of an answer without an encoding; null where it has none.</summary>
    public static EntityTagHeaderValue? PlainTagOf(HttpContext context) =>
        context.Features.Get<AnswerKey>() is { } key ? new(Tagged(TagOf(context.Request, key), "")) : null;

    private static Task ValidateAsync(HttpContext context, RequestDelegate next)
    {
        // Parts are of the answer as it is, without an encoding.
        var encoding = context.Request.Headers.Range.Count > 0 ? "" : Encoding(context.Request);
        // What chooses the encoding, what is kept under it and what the validator says are one.
        context.Request.Headers.AcceptEncoding = encoding;
        if (!IsKept(context) || context.RequestServices.GetRequiredService<EditionStamp>().Current() is not { } stamp)
        {
            return next(context);
        }

        var key = new AnswerKey(stamp, context.RequestServices.GetRequiredService<TimeProvider>().Today(), encoding);
        context.Features.Set(key);
        if (KnownTag(context.Request, key) is { } known)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            Describe(context.Response.Headers, known);
            return Task.CompletedTask;
        }

        CompareTimes(context, key);
        context.Response.OnStarting(() =>
        {
            DescribeWhole(context, key);
            return Task.CompletedTask;
        });
        return next(context);
    }

    private static void DescribeWhole(HttpContext context, AnswerKey key)
    {
        var response = context.Response;
        var isUnchanged = response.StatusCode == StatusCodes.Status304NotModified;
        if ((isUnchanged || response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status206PartialContent)
            && StringValues.IsNullOrEmpty(response.Headers.CacheControl) && !context.IsProvisional())
        {
            var encoding = isUnchanged ? key.Encoding : response.Headers.ContentEncoding.ToString();
            Describe(response.Headers, Tagged(TagOf(context.Request, key), encoding));
            response.GetTypedHeaders().LastModified = ChangedAt(context, key);
        }
    }

    /// <summary>
    /// Many who wait for one answer get what becomes of the first of them. Where that reader has left, another one is the
    /// first.
    /// </summary>
    private static async Task OutlastOthersAsync(HttpContext context, RequestDelegate next)
    {
        for (var others = 0; ; others++)
        {
            try
            {
                await next(context);
                return;
            }
            catch (OperationCanceledException) when (
                others < MostOthers && !context.RequestAborted.IsCancellationRequested && !context.Response.HasStarted)
            {
                // Nothing was made for this reader yet.
            }
        }
    }

    /// <summary>An error page stands at the address of what failed, and is none of its answers.</summary>
    private static bool IsKept(HttpContext context) =>
        context.GetEndpoint()!.Metadata.GetMetadata<NotKept>() is null
        && context.Features.Get<IStatusCodeReExecuteFeature>() is null
        && context.Features.Get<IExceptionHandlerFeature>() is null;

    private static void Describe(IHeaderDictionary headers, string tag)
    {
        headers.ETag = tag;
        // A cache on the way may keep it, and asks before it hands it on: nothing is stale after an import.
        headers.CacheControl = "public, no-cache";
        headers.Vary = HeaderNames.AcceptEncoding;
    }

    /// <summary>
    /// The encoding that the answer gets: the one that the reader likes best, and of those liked alike the shortest; empty
    /// for none (RFC 9110, 12.5.3).
    /// </summary>
    private static string Encoding(HttpRequest request)
    {
        const string plain = "identity";
        const double notNamed = 0.0001;
        var named = request.GetTypedHeaders().AcceptEncoding;
        var best = Encodings.Append(plain).MaxBy(Liking)!;
        return best == plain || Liking(best) == 0 ? "" : best;

        double Liking(string encoding) =>
            Named(encoding) is { } own ? own.Quality ?? 1
            : Named("*") is { } any ? any.Quality ?? 1
            : encoding == plain ? notNamed : 0;

        StringWithQualityHeaderValue? Named(string encoding) =>
            named.FirstOrDefault(one => one.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>
    /// When something last changed that an answer depends on, to the second: the edition, the settings or the program, all of
    /// which this process knows since it first saw them, or the day. Null while that second lasts: what was handed out in it
    /// may be of before.
    /// </summary>
    private static DateTimeOffset? ChangedAt(HttpContext context, AnswerKey key)
    {
        var midnight = new DateTimeOffset(key.Today, TimeOnly.MinValue, TimeSpan.Zero);
        var changed = key.Read.Since > midnight ? key.Read.Since : midnight;
        return changed <= context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow() ? changed : null;
    }

    /// <summary>
    /// Whoever has an answer of before is handed the one of now. Others hear that theirs holds, where it is kept: only then
    /// it is certain that there is one, and whatever is kept under the key has not changed.
    /// </summary>
    private static void CompareTimes(HttpContext context, AnswerKey key)
    {
        var request = context.Request.GetTypedHeaders();
        request.IfModifiedSince = request.IfModifiedSince >= ChangedAt(context, key) ? DateTimeOffset.MaxValue : null;
    }

    private static string TagOf(HttpRequest request, AnswerKey key) => Sha256.Of(
        $"{key.Read.Edition}\n{key.Today:O}\n{request.Scheme}\n{request.Host}\n{request.Path}\n{request.QueryString}")[..20];

    private static string Tagged(string tag, string encoding) => encoding.Length == 0 ? $"\"{tag}\"" : $"\"{tag}-{encoding}\"";

    /// <summary>
    /// The tag that the reader names and that still holds. Every tag that names an address was handed out for a whole
    /// answer, so the answer is the same again without being made.
    /// </summary>
    private static string? KnownTag(HttpRequest request, AnswerKey key)
    {
        if (request.Headers.IfNoneMatch.Count == 0)
        {
            return null;
        }

        var tag = TagOf(request, key);
        var own = Tagged(tag, key.Encoding);
        return request.GetTypedHeaders().IfNoneMatch.Any(one => one.Tag == own || one.Tag == Tagged(tag, "")) ? own : null;
    }
}

/// <summary>What an answer is kept under beside its address.</summary>
internal sealed record AnswerKey(Stamp Stamp, DateOnly Today, string Encoding)
{
    /// <summary>What the answer is made of: a newer state where something was committed since it was looked for.</summary>
    public Stamp Read { get; set; } = Stamp;
}

/// <summary>Keeps answers that are whole, and has an answer that many wait for made once.</summary>
internal sealed class EditionPolicy : IOutputCachePolicy
{
    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var key = context.HttpContext.Features.Get<AnswerKey>();
        context.EnableOutputCaching = key is not null && context.HttpContext.Request.Headers.Range.Count == 0;
        context.AllowCacheLookup = context.AllowCacheStorage = context.AllowLocking = context.EnableOutputCaching;
        if (key is not null)
        {
            // Not by the framework's rule, which takes values in any order for the same: a page keeps their order.
            context.CacheVaryByRules.QueryKeys = default;
            context.CacheVaryByRules.VaryByValues["query"] = context.HttpContext.Request.QueryString.Value ?? "";
            context.CacheVaryByRules.VaryByValues["commit"] = $"{key.Stamp.Commit}";
            context.CacheVaryByRules.VaryByValues["edition"] = key.Stamp.Edition;
            context.CacheVaryByRules.VaryByValues["today"] = $"{key.Today:O}";
            context.CacheVaryByRules.VaryByValues["encoding"] = key.Encoding;
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        // Of whoever left while waiting for a turn, nothing was made.
        context.AllowCacheStorage &= http.Response.StatusCode == StatusCodes.Status200OK
            && !http.RequestAborted.IsCancellationRequested
            && http.Features.Get<AnswerKey>() is { } key && key.Read == key.Stamp
            && http.Response.Headers.CacheControl.ToString() is "" or "public, no-cache"
            && !http.IsProvisional();
        return ValueTask.CompletedTask;
    }
}
