namespace SpaceDiplomacy.Web.Hosting;

/// <summary>Whatever answers GET answers HEAD: the same headers, and no content (RFC 9110, 9.3.2).</summary>
internal static class HeadRequests
{
    /// <summary>A group of endpoints that all answer HEAD as well; pages do so by themselves.</summary>
    public static IEndpointRouteBuilder MapWithHead(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("");
        ((IEndpointConventionBuilder)group).Finally(endpoint =>
        {
            if (endpoint.Metadata.OfType<IHttpMethodMetadata>().LastOrDefault()?.HttpMethods is [var method]
                && HttpMethods.IsGet(method))
            {
                endpoint.Metadata.Add(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]));
            }
        });
        return group;
    }
}
