using Microsoft.Extensions.Options;

namespace SpaceDiplomacy.Web.Hosting;

/// <summary>Whole addresses for canonical links and JSON: the site's public address, or that of the request.</summary>
public sealed class PublicAddress(IOptions<SiteOptions> site, IHttpContextAccessor accessor)
{
    /// <summary>The whole address of a path on this site.</summary>
    public string Of(string path) => Root + path;

    private string Root
    {
        get
        {
            if (site.Value.PublicUrl is { } url)
            {
                return url.TrimEnd('/');
            }

            var request = accessor.HttpContext!.Request;
            return $"{request.Scheme}://{request.Host}";
        }
    }
}
