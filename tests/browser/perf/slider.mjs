python3 - <<'EOF'
p='perf/change.mjs'
s=open(p).read()
s=s.replace("const FIELDS = [","export const FIELDS = [")
open(p,'w').write(s)
